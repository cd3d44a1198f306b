package rubezh.register;

import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import rubezh.domain.seizure.CaseHeader;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.summary.ExclusionReason;
import rubezh.domain.summary.RecordFlag;
import rubezh.journal.RecordView;
import rubezh.json.SeizureShape;
import rubezh.register.review.ReviewState;
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
        return exclusions(view, seizure.header(), !editable, !violations.isEmpty());
    }

    /**
     * Returns the reasons why a record does not count, from its view.
     *
     * @param newer whether a program of a newer major version wrote in it
     */
    public static Set<ExclusionReason> exclusions(
            RecordView view, CaseHeader header, boolean newer, boolean invalid) {
        var reasons = EnumSet.noneOf(ExclusionReason.class);
        if (view.voided()) {
            reasons.add(ExclusionReason.CANCELLED);
        }
        if (newer) {
            reasons.add(ExclusionReason.NEWER);
        }
        if (invalid) {
            reasons.add(ExclusionReason.INVALID);
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
