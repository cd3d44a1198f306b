package rubezh.bundle.transfer;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import rubezh.journal.Blobs;
import rubezh.journal.Journal;
import rubezh.journal.StationNotes;
import rubezh.security.Audit;
import rubezh.security.SignatureCheck;

/**
 * What an exchange works on.
 *
 * @param journal the revisions
 * @param blobs their pictures and papers
 * @param notes what is remembered of other installations and of bundles
 * @param audit the log
 * @param signatures checks signatures
 * @param onCommitted told after a commit which records got revisions; brings lists up to date
 */
public record ExchangeStorage(
        Journal journal,
        Blobs blobs,
        StationNotes notes,
        Audit audit,
        SignatureCheck signatures,
        Consumer<Collection<UUID>> onCommitted) {}
