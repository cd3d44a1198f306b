package rubezh.ui.seizure.review;

import java.util.UUID;
import rubezh.review.SeenRecord;

/**
 * What takes a step of a review back.
 *
 * @param target record as it was seen
 * @param step id of the step
 */
record DecisionUndo(SeenRecord target, UUID step) {}
