package rubezh.domain.named;

import org.jspecify.annotations.Nullable;
import rubezh.domain.review.StepAuthor;

/**
 * Text that a station keeps under a name, such as a mapping of tables or a layout of extracts: a
 * record of the journal, so it travels like a seizure. Its content is one text, because halves of
 * two mappings are no mapping. Every member may be absent in what another program wrote.
 *
 * @param station code of the station
 * @param name name of the text
 * @param version number of this version, from 1
 * @param content canonical JSON; null for one that was taken back
 * @param by who saved it
 */
public record NamedText(
        @Nullable String station,
        @Nullable String name,
        @Nullable Integer version,
        @Nullable String content,
        StepAuthor by) {}
