package rubezh.ui.seizure.review;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.RevisionId;
import rubezh.register.OpenRecord;
import rubezh.review.Authorship;
import rubezh.review.ReviewedRecord;
import rubezh.text.Language;
import rubezh.ui.seizure.read.ChangedFields;
import rubezh.ui.seizure.read.RecordLayout;

/**
 * Record before a reviewer, with all that the screen shows of it, as text in one language.
 *
 * @param reviewed the record, and what it is compared with
 * @param layout the record laid out
 * @param changes changes since the last decision, in the order of the layout
 * @param compared what it is compared with
 * @param options what it can be compared with, the state of the last decision first, then its
 *     revisions, the newest first
 * @param unchanged number of filled fields without a change
 * @param last who submitted it last, and after what
 * @param remarks remarks and the reason of the last return, the oldest first
 * @param checks results of the rules
 * @param fields fields that a remark can be pinned to, in the order of the layout
 * @param authorship whether the reviewer wrote it himself
 */
record ReviewDocument(
        ReviewedRecord reviewed,
        RecordLayout layout,
        List<ChangeLine> changes,
        RevisionOption compared,
        List<RevisionOption> options,
        int unchanged,
        SubmissionLine last,
        List<RemarkLine> remarks,
        List<CheckLine> checks,
        List<RemarkTarget> fields,
        Authorship authorship) {
    ReviewDocument {
        changes = List.copyOf(changes);
        options = List.copyOf(options);
        remarks = List.copyOf(remarks);
        checks = List.copyOf(checks);
        fields = List.copyOf(fields);
    }

    OpenRecord record() {
        return reviewed.record();
    }

    UUID recordId() {
        return record().recordId();
    }

    Language language() {
        return layout.language();
    }

    /** Returns the number of the record; empty if it has none. */
    Optional<String> number() {
        return Optional.ofNullable(record().seizure().header().number());
    }

    /** Returns the marks of the changed fields on the layout, each with its earlier text. */
    ChangedFields changedFields() {
        return new ChangedFields(
                changes.stream()
                        .collect(
                                Collectors.toMap(
                                        ChangeLine::pointer,
                                        line -> reviewed.before() == null ? "" : earlier(line),
                                        (one, _) -> one)));
    }

    private String earlier(ChangeLine line) {
        return reviewed.changes().stream()
                .filter(change -> change.pointer().equals(line.pointer()))
                .map(change -> change.oldValue() instanceof String text ? text : "")
                .findFirst()
                .orElse("");
    }

    /**
     * What a record can be compared with.
     *
     * @param revision the revision; null for the state that the last decision saw
     * @param label text in one language
     */
    record RevisionOption(@Nullable RevisionId revision, String label) {
        @Override
        public String toString() {
            return label;
        }
    }

    /**
     * Who submitted a record last.
     *
     * @param name name of the officer
     * @param initials first letters of the name
     * @param text when, and after what
     * @param reason reason of that return or change; empty without one
     */
    record SubmissionLine(String name, String initials, String text, String reason) {}

    /**
     * Remark, or reason of a return.
     *
     * @param step id of the step
     * @param pointer pointer of the field; empty for the record as a whole
     * @param title who said it and when, of which field
     * @param reason whether it is the reason of a return
     * @param own whether the signed-in officer said it
     * @param open whether it is a remark without an answer
     * @param answer answer of the recorder; empty without one
     */
    record RemarkLine(
            UUID step,
            String pointer,
            String title,
            String text,
            boolean reason,
            boolean own,
            boolean open,
            String answer) {}

    /**
     * Field that a remark can be pinned to.
     *
     * @param pointer pointer of the field; empty for the record as a whole
     */
    record RemarkTarget(String pointer, String label) {
        @Override
        public String toString() {
            return label;
        }
    }

    /**
     * Result of a check.
     *
     * @param level how it ended
     * @param code code of the rule; empty for a check that passed
     * @param pointer pointer of the field; empty for the record as a whole
     */
    record CheckLine(Level level, String code, String text, String pointer) {
        enum Level {
            STOP,
            QUESTION,
            HINT,
            PASSED
        }
    }
}
