package rubezh.review;

/** Who wrote what an approval of a record would approve. */
public enum Authorship {
    /** Other officers than the reviewer. */
    OTHERS,
    /** The reviewer too; somebody else has to approve it. */
    OWN,
    /** The reviewer too, and nobody else here may approve: the approval is marked. */
    OWN_ALONE
}
