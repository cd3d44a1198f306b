package rubezh.domain.template;

import module java.base;

/**
 * What is wrong in a template.
 *
 * @param path where: {@code blocks.2.heading.ru}; empty for the whole
 * @param reason what
 * @param detail what was found, or the limit
 */
public record TemplateProblem(String path, Reason reason, String detail) {
    /** What can be wrong. */
    public enum Reason {
        /** Not the members or values that a template has. */
        MALFORMED,
        /** Written for a newer program. */
        NEWER,
        UNKNOWN_PAPER,
        NAME_MISSING,
        UNKNOWN_BLOCK,
        UNKNOWN_SIGNER,
        /** The same block or line twice. */
        TWICE,
        /** A block that the paper cannot do without is hidden. */
        MANDATORY,
        /** A title without the number of the paper. */
        NUMBER_MISSING,
        UNKNOWN_PLACEHOLDER,
        TOO_LONG,
        TOO_MANY,
        /** A text that has no built-in one lacks a language. */
        LANGUAGE_MISSING,
        /** A text of one line has several, or has invisible characters. */
        INVISIBLE;

        /** Returns the message key of its sentence. */
        public String key() {
            return "template.problem." + name().toLowerCase(Locale.ROOT);
        }
    }
}
