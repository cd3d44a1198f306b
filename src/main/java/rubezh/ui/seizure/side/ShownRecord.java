package rubezh.ui.seizure.side;

import module java.base;

import javafx.collections.ObservableList;
import rubezh.domain.seizure.Seizure;
import rubezh.review.TimelineEntry;

/**
 * Record that tabs stand beside.
 *
 * @param seizure returns its values as they are shown now
 * @param timeline its revisions and the steps of its review, newest first
 */
public record ShownRecord(
        UUID recordId, Supplier<Seizure> seizure, ObservableList<TimelineEntry> timeline) {}
