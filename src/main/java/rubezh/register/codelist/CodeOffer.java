package rubezh.register.codelist;

import rubezh.domain.reference.CodeListId;

/** Change of a code by a station without a say over it, which does not count here. */
public record CodeOffer(CodeListId list, AppliedChange change) {}
