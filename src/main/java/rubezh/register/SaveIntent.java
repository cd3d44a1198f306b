package rubezh.register;

import rubezh.domain.seizure.rules.ValidationPhase;

/** Intent of a save request. */
public enum SaveIntent {
    /** Saves the record, which may be incomplete. */
    SAVE,
    /** Saves the record and submits it for review; it must be complete. */
    SUBMIT,
    /** Imports a training case with its number, station and status; never in a real register. */
    TAKE_OVER;

    /** Returns the phase in which the rules apply. */
    ValidationPhase phase() {
        return this == SUBMIT ? ValidationPhase.SUBMIT : ValidationPhase.DRAFT;
    }
}
