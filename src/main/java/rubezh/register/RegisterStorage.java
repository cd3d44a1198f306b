package rubezh.register;

import rubezh.domain.reference.ReferenceData;
import rubezh.journal.Blobs;
import rubezh.journal.Drafts;
import rubezh.journal.Journal;
import rubezh.journal.StationNotes;

/** Where the register keeps and looks up: an open store and the code lists. */
public record RegisterStorage(
        Journal journal,
        Drafts drafts,
        Blobs blobs,
        StationNotes notes,
        Catalogue catalogue,
        ReferenceData reference) {}
