package rubezh.register;

import rubezh.domain.reference.Reference;
import rubezh.journal.Blobs;
import rubezh.journal.Drafts;
import rubezh.journal.Journal;
import rubezh.journal.Notes;

/** Where the register keeps and looks up: an open store and the code lists. */
public record Holdings(
        Journal journal,
        Drafts drafts,
        Blobs blobs,
        Notes notes,
        Catalogue catalogue,
        Reference reference) {}
