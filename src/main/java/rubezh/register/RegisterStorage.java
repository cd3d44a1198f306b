package rubezh.register;

import rubezh.authority.Authority;
import rubezh.authority.GrantSource;
import rubezh.domain.reference.ReferenceData;
import rubezh.journal.Blobs;
import rubezh.journal.Drafts;
import rubezh.journal.Journal;
import rubezh.journal.StationNotes;
import rubezh.register.revision.IdSource;
import rubezh.security.Audit;
import rubezh.security.InstallationLookup;
import rubezh.security.OfficerLookup;

/**
 * Stores that the register service reads and writes: those of an open station, the code lists and
 * the known installations. Its sources of time and ids are {@link IdSource}; the stores of an
 * exchange are in {@code bundle.transfer.ExchangeStorage}.
 */
public record RegisterStorage(
        Journal journal,
        Drafts drafts,
        Blobs blobs,
        StationNotes notes,
        Catalogue catalogue,
        ReferenceData reference,
        InstallationLookup installations,
        OfficerLookup officers,
        Audit audit) {
    /** Returns whose word counts. */
    public Authority authority() {
        return new Authority(installations, GrantSource.in(journal));
    }

    /** Returns the same with other records. */
    public RegisterStorage with(Journal others, Blobs files, StationNotes noted, Catalogue lists) {
        return new RegisterStorage(
                others, drafts, files, noted, lists, reference, installations, officers, audit);
    }

    /** Creates the storage of a station without accounts and audit log. */
    public RegisterStorage(
            Journal journal,
            Drafts drafts,
            Blobs blobs,
            StationNotes notes,
            Catalogue catalogue,
            ReferenceData reference,
            InstallationLookup installations) {
        this(
                journal,
                drafts,
                blobs,
                notes,
                catalogue,
                reference,
                installations,
                OfficerLookup.NONE,
                Audit.NONE);
    }
}
