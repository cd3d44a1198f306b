package rubezh.domain.mapping;

import org.jspecify.annotations.Nullable;
import rubezh.domain.review.StepAuthor;

/**
 * Mapping of a foreign table that a station keeps under a name; a record of the journal of its own
 * kind, so it travels like a seizure. Its content is one text, because halves of two mappings are
 * no mapping. Every member may be absent in what another program wrote.
 *
 * @param station code of the station
 * @param name name of the mapping
 * @param version number of this version, from 1
 * @param content the mapping, canonical JSON; null for one that was taken back
 * @param by who saved it
 */
public record MappingRecord(
        @Nullable String station,
        @Nullable String name,
        @Nullable Integer version,
        @Nullable String content,
        StepAuthor by) {}
