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
 * Stores that an exchange reads and writes. Settings are in {@link ExchangeConfig}; the stores of
 * the record services are in {@code register.RegisterStorage}, the settings of the station file in
 * {@code store.file.StoreConfig}.
 *
 * @param journal revisions
 * @param blobs attachments
 * @param notes peers and exchange log
 * @param audit audit log
 * @param signatures signature check
 * @param onCommitted listener called after a commit with the ids of changed records
 */
public record ExchangeStorage(
        Journal journal,
        Blobs blobs,
        StationNotes notes,
        Audit audit,
        SignatureCheck signatures,
        Consumer<Collection<UUID>> onCommitted) {}
