package rubezh.device.medium;

/** What became of an ejected medium; it can be taken out in each state. */
public enum MediumState {
    /** The drive has no power any more, or gave its medium out. */
    EJECTED,
    /** Its file system is unmounted; the drive can do no more, or did not. */
    UNMOUNTED
}
