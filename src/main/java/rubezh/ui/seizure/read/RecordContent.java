package rubezh.ui.seizure.read;

import module java.base;

import javafx.collections.FXCollections;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.summary.ExclusionReason;
import rubezh.register.HistoryEntry;
import rubezh.register.OpenRecord;
import rubezh.review.TimelineEntry;
import rubezh.ui.seizure.side.ShownRecord;

/**
 * A record with all that its read view shows.
 *
 * @param record the record as far as it can be read
 * @param exclusions reasons why it does not count, the strongest first
 * @param invalidating violations that make it not valid
 * @param violations violations of the rules for submission
 * @param history its revisions, newest first
 * @param timeline its revisions and the steps of its review, newest first
 * @param ownStation code of this station
 * @param unsavedSince time of unsaved work on it, null without any
 */
public record RecordContent(
        OpenRecord record,
        Set<ExclusionReason> exclusions,
        List<Violation> invalidating,
        List<Violation> violations,
        List<HistoryEntry> history,
        List<TimelineEntry> timeline,
        String ownStation,
        @Nullable Instant unsavedSince) {
    public RecordContent {
        invalidating = List.copyOf(invalidating);
        violations = List.copyOf(violations);
        history = List.copyOf(history);
        timeline = List.copyOf(timeline);
    }

    /** Returns the record as tabs beside it show it. */
    public ShownRecord shown() {
        return new ShownRecord(
                record.recordId(), record::seizure, FXCollections.observableList(timeline));
    }

    /** Returns why it does not open for typing; empty if it does. */
    public Optional<EditLockReason> readOnly() {
        return EditLockReason.of(record, ownStation);
    }
}
