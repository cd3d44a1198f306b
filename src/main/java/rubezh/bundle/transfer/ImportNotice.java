package rubezh.bundle.transfer;

import module java.base;

import rubezh.bundle.verify.KeyText;
import rubezh.text.DateFormatter;
import rubezh.text.Fault;
import rubezh.text.Language;

/**
 * Notice of an import preview that does not block the import. Text key: {@code
 * exchange.notice.KIND}, with the arguments. The three sentences of {@link #fault} follow, if it
 * has one.
 *
 * @param kind kind of notice
 * @param arguments listed at the constants of {@link Kind}
 */
public record ImportNotice(Kind kind, List<String> arguments) {
    private static final Set<Kind> ALARMS =
            EnumSet.of(
                    Kind.FORK,
                    Kind.OWN_IDENTITY,
                    Kind.KEY_DIFFERS,
                    Kind.NAMESAKE,
                    Kind.PINS_NAMESAKE,
                    Kind.UNCONFIRMED_SUCCESSOR,
                    Kind.NOT_PINNED,
                    Kind.REFUSED,
                    Kind.HIDDEN_CHANGE,
                    Kind.HIDDEN_HERE,
                    Kind.REVOKED_SENDER,
                    Kind.FOREIGN_WORD,
                    Kind.FOREIGN_CANCELLATION,
                    Kind.FOREIGN_CHANGE,
                    Kind.NO_LOGIN,
                    Kind.NO_REASON,
                    Kind.NUMBER_TAKEN,
                    Kind.EVIDENCE_TAKEN,
                    Kind.OTHER_KIND,
                    Kind.OFFERED,
                    Kind.WATCHED,
                    Kind.INVALID);

    public ImportNotice {
        arguments = List.copyOf(arguments);
    }

    /** Returns the message key. */
    public String key() {
        return "exchange.notice." + kind;
    }

    /**
     * Returns the arguments of the text. Of a notice on keys these are the station, the
     * fingerprint, its words, and the words of the keys known here; of one on a gap the station and
     * the numbers; of one on hidden changes the fields come last; days are written as in the
     * language.
     *
     * @param fields label of the field at a pointer
     */
    public List<String> arguments(Language language, UnaryOperator<String> fields) {
        return switch (kind) {
            case HIDDEN_CHANGE ->
                    List.of(arguments.getFirst(), arguments.get(1), fields(2, fields));
            case HIDDEN_HERE -> List.of(arguments.getFirst(), fields(1, fields));
            case PINS_SENDER,
                    PINS_NAMESAKE,
                    INTRODUCES,
                    KEY_DIFFERS,
                    NAMESAKE,
                    UNCONFIRMED_SUCCESSOR ->
                    List.of(
                            arguments.getFirst(),
                            arguments.get(1),
                            KeyText.of(arguments.subList(1, 2)).text(language),
                            KeyText.of(arguments.subList(2, arguments.size())).text(language));
            case GAP -> List.of(arguments.getFirst(), numbers());
            case ROSTER, ROSTER_EXPIRED -> withDay(language);
            default -> arguments;
        };
    }

    /** Returns the labels of the fields at the pointers from an argument on. */
    private String fields(int from, UnaryOperator<String> fields) {
        return arguments.subList(from, arguments.size()).stream()
                .map(fields)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Returns the numbers of missing revisions, {@code 4} or {@code 4–7}. */
    private String numbers() {
        return String.join("–", new LinkedHashSet<>(arguments.subList(1, 3)));
    }

    private List<String> withDay(Language language) {
        LocalDate day = LocalDate.parse(arguments.getLast());
        var shown = new ArrayList<>(arguments);
        shown.set(shown.size() - 1, DateFormatter.in(language).date(day));
        return shown;
    }

    /** Returns whether somebody must act on it: data are refused, in doubt or altered. */
    public boolean isAlarm() {
        return ALARMS.contains(kind);
    }

    /** Returns the reason of a refusal; empty for other kinds. */
    public Optional<Fault> fault() {
        return kind == Kind.REFUSED
                ? Optional.of(new Fault(Fault.Exit.UNVERIFIED, arguments.getLast()))
                : Optional.empty();
    }

    static ImportNotice of(Kind kind, Object... arguments) {
        return new ImportNotice(kind, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** Kinds of notices, with their arguments in brackets. */
    public enum Kind {
        /**
         * Two revisions have the same sequence number: a cloned installation (station, sequence).
         */
        FORK,
        /** Another computer wrote revisions under the identity of this register (none). */
        OWN_IDENTITY,
        /** Revisions are still missing after the import (station, first, last). */
        GAP,
        /** The sender left out revisions on purpose; they are not lost (station, number). */
        WITHHELD,
        /** The sender's clock and the local clock differ by more than a day (hours). */
        CLOCK,
        /** The import pins the sender's key (station, fingerprint in groups). */
        PINS_SENDER,
        /** As before, and the station is known here with other keys (station, …, known ones). */
        PINS_NAMESAKE,
        /**
         * The key of an unknown sender is not pinned: nothing of it is taken, and what it passes on
         * is refused (station).
         */
        NOT_PINNED,
        /** The sender introduces another station's key (station, fingerprint). */
        INTRODUCES,
        /**
         * The sender has another key of a station than this register (station, its fingerprint, the
         * one known here).
         */
        KEY_DIFFERS,
        /**
         * An unknown installation has the name of a station known here with another key and does
         * not succeed it; nothing of it is taken (station, fingerprint, those known here).
         */
        NAMESAKE,
        /**
         * An unknown installation says that it continues one known here, and nothing confirms it;
         * nothing of it is taken (station, fingerprint, those known here).
         */
        UNCONFIRMED_SUCCESSOR,
        /** Records of an unknown kind or version are stored and passed on only (schemas). */
        NEWER_SCHEMA,
        /** A roster of headquarters holds from now on (version, installations, last day). */
        ROSTER,
        /** The roster that holds is past its last day (version, last day). */
        ROSTER_EXPIRED,
        /** Of the roster that holds not all is here (version). */
        ROSTER_INCOMPLETE,
        /** Headquarters' roster in the bundle is older than the one here (its version, ours). */
        ROSTER_OLDER,
        /** A roster is signed by an installation that is not headquarters here (station). */
        ROSTER_IGNORED,
        /** The roster does not trust the sender any more (station, last number that counts). */
        REVOKED_SENDER,
        /** Revisions of a station are refused for one reason (station, number, error code). */
        REFUSED,
        /**
         * Refused revisions change values that they do not list as changed (station, record,
         * pointers).
         */
        HIDDEN_CHANGE,
        /** Revisions that are here already do (record, pointers). */
        HIDDEN_HERE,
        /**
         * Of revisions of which earlier ones are missing nobody can say yet whether they hide
         * changes (number of revisions, records).
         */
        UNCHECKED,
        /**
         * An installation signed revisions that name another station and its officers (its station,
         * the named station, number).
         */
        FOREIGN_WORD,
        /** Records are cancelled by an installation of another station (numbers). */
        FOREIGN_CANCELLATION,
        /** Operations are changed by another station than made them (codes with signers). */
        FOREIGN_CHANGE,
        /** Revisions of records have an author that is no login of an officer (numbers). */
        NO_LOGIN,
        /** Records are cancelled without a reason (numbers). */
        NO_REASON,
        /** Records are drafts of other stations (number). */
        FOREIGN_DRAFTS,
        /** Records get case numbers that other records have already (numbers). */
        NUMBER_TAKEN,
        /** Bags or seals of the bundle are in other records too (bag or seal and records). */
        EVIDENCE_TAKEN,
        /** Revisions of another kind are signed under the ids of cases (numbers). */
        OTHER_KIND,
        OFFERED,
        /** New or changed records match the watch list (number of them, names). */
        WATCHED,
        /** Stations asked, gave, declined or ended rights over cases (stations). */
        RIGHTS,
        /** Templates of papers arrived (stations and papers). */
        TEMPLATES,
        /** Records are not valid by the rules; they count nowhere until mended (number). */
        INVALID,
        /** The bundle brings revisions whose rows here cannot be read (number). */
        RESTORES,
        /** The bundle is one of several parts of an export (its number, number of parts). */
        PART,
        /** The bundle is addressed to another station (its addressee, the own station). */
        ADDRESSED_ELSEWHERE,
        OWN_BUNDLE,
        /** The register has every revision and every attachment of the bundle already (none). */
        NOTHING_NEW,
        /** The bundle has no revisions; it only acknowledges what its sender holds (none). */
        ACKNOWLEDGEMENT
    }
}
