package rubezh.bundle;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import rubezh.journal.Journal;
import rubezh.security.Peers;
import rubezh.security.SignatureCheck;

/**
 * What an exchange works on.
 *
 * @param journal the revisions
 * @param peers other installations and the exchange journal
 * @param signatures checks signatures
 * @param refreshed told after a commit which records got revisions; brings lists up to date
 */
public record Holdings(
        Journal journal,
        Peers peers,
        SignatureCheck signatures,
        Consumer<Collection<UUID>> refreshed) {}
