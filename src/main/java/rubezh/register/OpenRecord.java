package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.RecordFlag;
import rubezh.journal.RecordView;
import rubezh.json.SeizureShape;
import rubezh.register.review.ReviewState;
import rubezh.security.Officer;
import rubezh.shape.Pointer;
import rubezh.shape.RecordParseResult;

/**
 * State of a record at the time it was opened.
 *
 * @see Register#open(UUID)
 * @param recordId id of the record
 * @param seizure seizure with all readable fields, and the status that follows from its review
 * @param view merged view: conflicts, heads, value tree
 * @param problems values that do not have their field's type; they stay in the value tree
 * @param review state of its review
 * @param flags what must be known of it besides, although it counts
 * @param others revisions of other kinds under its id, which are no part of it
 * @param entitled whether anybody wrote it who may; else what is shown was signed in the name of
 *     another station
 * @param offeredTo station that it belongs to, if a change by this one is an offer to it; else null
 * @param editable whether this program may change it; false for a newer schema
 */
public record OpenRecord(
        UUID recordId,
        Seizure seizure,
        RecordView view,
        ReviewState review,
        List<RecordParseResult.Problem> problems,
        Set<RecordFlag> flags,
        List<OtherKind> others,
        boolean entitled,
        @Nullable String offeredTo,
        boolean editable) {
    public OpenRecord {
        problems = List.copyOf(problems);
        others = List.copyOf(others);
    }

    /**
     * Revision of another kind under the id of a record.
     *
     * @param kind its kind, {@code watch-entry}
     * @param revision who signed it and when, without its content
     */
    public record OtherKind(String kind, HistoryEntry revision) {}

    /**
     * Who wrote a record, and when.
     *
     * @param times times of all its revisions
     * @param recorder officer who wrote the first one; null if the name is not known here
     */
    public record Authorship(List<OffsetDateTime> times, @Nullable Officer recorder) {
        public Authorship {
            times = List.copyOf(times);
        }
    }

    /** A record, and who wrote it when. */
    public record AuthoredRecord(OpenRecord record, Authorship written) {}

    /** Returns whether a change needs a reason, because the record was approved. */
    public boolean isAmendedByChange() {
        return review.isAmendedByChange();
    }

    /** Returns the seizure with the status that its recorder gave it: draft or submitted. */
    Seizure stated() {
        return SeizureShape.SHAPE.with(
                seizure,
                HEADER_STATUS.pointer(),
                SeizureShape.SHAPE.read(view.body()).record().header().status());
    }

    /**
     * Returns the pointers to replace when a person saves the record, because what lies there
     * cannot be read: fields, sections and lists.
     */
    List<String> unreadable() {
        return problems.stream()
                .map(problem -> problem.pointer().replaceFirst("/[0-9]+$", ""))
                .distinct()
                .toList();
    }

    /** Returns the texts of fields that cannot be read as values of their fields, by pointer. */
    public Map<String, String> unreadableTexts() {
        var texts = new HashMap<String, String>();
        for (RecordParseResult.Problem problem : problems) {
            String path = Pointer.of(problem.pointer()).fieldPath();
            boolean field = SeizureShape.SHAPE.field(path).filter(f -> !f.list()).isPresent();
            if (field && problem.raw() instanceof String text) {
                texts.put(problem.pointer(), text);
            }
        }
        return texts;
    }

    /** Returns the reasons why it does not count, given what makes it not valid. */
    public Set<ExclusionReason> exclusions(List<Violation> violations) {
        return exclusions(seizure.header(), !violations.isEmpty());
    }

    /**
     * Returns the reasons why it does not count under another header.
     *
     * @param invalid whether it is not valid by the rules
     */
    public Set<ExclusionReason> exclusions(CaseHeader header, boolean invalid) {
        return exclusions(view, header, marks(entitled, editable, invalid));
    }

    /**
     * Returns the reasons that are no part of the view.
     *
     * @param entitled whether anybody wrote it who may
     * @param supported whether no program of a newer major version wrote in it
     * @param invalid whether it is not valid by the rules
     */
    public static Set<ExclusionReason> marks(boolean entitled, boolean supported, boolean invalid) {
        var marks = EnumSet.noneOf(ExclusionReason.class);
        if (!entitled) {
            marks.add(ExclusionReason.UNENTITLED);
        }
        if (!supported) {
            marks.add(ExclusionReason.NEWER);
        }
        if (invalid) {
            marks.add(ExclusionReason.INVALID);
        }
        return marks;
    }

    /**
     * Returns the reasons why a record does not count, from its view.
     *
     * @param marks reasons that are no part of it
     */
    public static Set<ExclusionReason> exclusions(
            RecordView view, CaseHeader header, Set<ExclusionReason> marks) {
        var reasons = EnumSet.noneOf(ExclusionReason.class);
        reasons.addAll(marks);
        if (view.voided()) {
            reasons.add(ExclusionReason.CANCELLED);
        }
        if (view.incomplete()) {
            reasons.add(ExclusionReason.INCOMPLETE);
        }
        if (!view.conflicts().isEmpty()) {
            reasons.add(ExclusionReason.CONFLICT);
        }
        return ExclusionReason.of(header, reasons);
    }
}
