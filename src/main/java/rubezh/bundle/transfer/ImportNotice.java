package rubezh.bundle.transfer;

import java.util.List;

/**
 * Notice of an import preview that does not block the import. Text key: {@code
 * exchange.notice.KIND}, with the arguments.
 *
 * @param kind kind of notice
 * @param arguments listed at the constants of {@link Kind}
 */
public record ImportNotice(Kind kind, List<String> arguments) {
    public ImportNotice {
        arguments = List.copyOf(arguments);
    }

    /** Returns the message key. */
    public String key() {
        return "exchange.notice." + kind;
    }

    static ImportNotice of(Kind kind, Object... arguments) {
        return new ImportNotice(
                kind, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** Kinds of notices, with their arguments in brackets. */
    public enum Kind {
        /**
         * Two revisions have the same sequence number: a cloned installation (station, sequence).
         */
        FORK,
        /** Revisions are still missing after the import (station, first, last). */
        GAP,
        /** The sender's clock and the local clock differ by more than a day (hours). */
        CLOCK,
        /** The import pins the sender's key (station, fingerprint in hexadecimal groups). */
        PINS_SENDER,
        /** The sender introduces another station's key (station, fingerprint). */
        INTRODUCES,
        /**
         * The sender has another key of a station than this register (station, its fingerprint).
         */
        KEY_DIFFERS,
        /** Records of an unknown kind or version are stored and passed on only (schemas). */
        NEWER_SCHEMA,
        /** The register has every revision already (none). */
        NOTHING_NEW
    }
}
