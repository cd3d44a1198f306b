package rubezh.register;

/** What an officer wants with a record. */
public enum SaveIntent {
    /** Record what there is; it may be incomplete. */
    SAVE,
    /** Record it and send it for review; nothing may be missing. */
    SUBMIT,
    /**
     * Take a training case over as it stands, number, station and status included; never in a real
     * register.
     */
    TAKE_OVER
}
