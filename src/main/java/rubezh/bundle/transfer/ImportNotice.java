package rubezh.bundle.transfer;

import java.util.List;

/**
 * Something to be told with a preview that does not stop the import. Text: {@code
 * exchange.notice.KIND} with the arguments.
 *
 * @param kind what
 * @param arguments see {@link Kind}
 */
public record ImportNotice(Kind kind, List<String> arguments) {
    public ImportNotice {
        arguments = List.copyOf(arguments);
    }

    /** Returns the key of its text. */
    public String key() {
        return "exchange.notice." + kind;
    }

    static ImportNotice of(Kind kind, Object... arguments) {
        return new ImportNotice(
                kind, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** Kinds of notices; the arguments in brackets. */
    public enum Kind {
        /** One sequence number, two revisions: a cloned installation (station, sequence). */
        FORK,
        /** Revisions that are still missing after the import (station, first, last). */
        GAP,
        /** The sender's clock and ours differ by more than a day (hours). */
        CLOCK,
        /** The sender's key gets pinned (station, fingerprint in hexadecimal groups). */
        PINS_SENDER,
        /** The sender vouches for another station's key (station, fingerprint). */
        INTRODUCES,
        /** The sender knows a station by another key than we do (station, its fingerprint). */
        KEY_DIFFERS,
        /** Records of a kind or version this program only keeps and passes on (schemas). */
        NEWER_SCHEMA,
        /** Everything inside is here already (none). */
        NOTHING_NEW
    }
}
