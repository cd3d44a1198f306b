package rubezh.ui.seizure.read;

import module java.base;

import rubezh.domain.review.StepAuthor;
import rubezh.domain.seizure.Status;
import rubezh.format.DomainFormat;
import rubezh.register.HistoryEntry;
import rubezh.register.officer.KnownRole;
import rubezh.register.review.ReviewEntry;
import rubezh.register.review.ReviewState;
import rubezh.review.TimelineEntry.StepEntry;
import rubezh.security.Officer;
import rubezh.table.KnownRoleFormat;
import rubezh.text.Messages;
import rubezh.ui.seizure.display.HistoryLineFormat;

/** Sentences at the foot of the layout on who approved the record, and who entered it. */
record RecordApproval(RecordContent content, DomainFormat format) {
    /** Returns the row; empty for a record that no decision approved. */
    Optional<RecordRow> row() {
        ReviewState review = content.record().review();
        if (review.status() != Status.APPROVED || content.history().isEmpty()) {
            return Optional.empty();
        }
        return content.timeline().stream()
                .filter(StepEntry.class::isInstance)
                .map(StepEntry.class::cast)
                .filter(entry -> entry.step().equals(review.decision()))
                .findFirst()
                .map(entry ->
                        new RecordRow.Approval(
                                text("read.approved", time(entry.step()), approver(entry)),
                                entered(entry.step()) + "\n" + role(entry)));
    }

    private String text(String key, Object... arguments) {
        return messages().text(key, arguments);
    }

    private Messages messages() {
        return format.messages();
    }

    private String time(ReviewEntry step) {
        return format.dates().dateTime(step.at().toLocalDateTime());
    }

    /** Returns rank and name as the step tells them, else what this station knows. */
    private String approver(StepEntry entry) {
        StepAuthor by = entry.step().step().by();
        if (by.name() == null || by.rank() == null) {
            return entry.author(messages()::text);
        }
        String rank = new Officer("", by.name(), by.rank()).rankIn(messages()::text);
        return Stream.of(rank, by.name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String role(StepEntry entry) {
        KnownRole role = Objects.requireNonNull(entry.role(), "approval without decision");
        return new KnownRoleFormat(messages()).sentence(role, entry.step().station());
    }

    /** Returns who entered it, and that another officer approved it only where that is so. */
    private String entered(ReviewEntry approval) {
        if (content.record().review().approvedAlone()) {
            return text("exchange.mark.APPROVED_ALONE");
        }
        boolean other =
                content.history().stream()
                        .noneMatch(entry ->
                                entry.author().equals(approval.author())
                                        && entry.station().equals(approval.station()));
        HistoryEntry first = content.history().getLast();
        return text(
                other ? "read.approved.other" : "read.approved.entered",
                HistoryLineFormat.author(first, messages()));
    }
}
