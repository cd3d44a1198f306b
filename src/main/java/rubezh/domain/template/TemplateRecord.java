package rubezh.domain.template;

import org.jspecify.annotations.Nullable;
import rubezh.domain.review.StepAuthor;

/**
 * Template that a station has for a paper; a record of the journal of its own kind, one for each
 * station and paper, so it travels like a seizure. Its content is one text, because halves of two
 * templates are no template. Every member may be absent in what another program wrote.
 *
 * @param station code of the station
 * @param paper paper that it changes, {@code protocol}
 * @param version number of this version, from 1
 * @param content the template, canonical JSON; null for the built-in words
 * @param by who saved it
 */
public record TemplateRecord(
        @Nullable String station,
        @Nullable String paper,
        @Nullable Integer version,
        @Nullable String content,
        StepAuthor by) {
    /** Stored code of the role whose templates count. */
    private static final String ADMINISTRATOR = "administrator";

    /** Returns whether somebody saved it who might. */
    public boolean isByAdministrator() {
        return by.roles().contains(ADMINISTRATOR);
    }
}
