package rubezh.domain.review;

/** What a step of a review does (dictionary B01). The name is stored: never renamed. */
public enum ReviewAct {
    /** Approves the record as it stands in the revisions named. */
    APPROVE,
    /** Returns it for correction; needs a reason. */
    RETURN,
    /** Remarks on a field, or on the whole record. */
    REMARK,
    /** Answers a remark, or a return. */
    ANSWER,
    /** Tells that the station of the record has seen a return. */
    SEEN,
    /** Takes back a decision or a remark of one's own. */
    WITHDRAW;

    /** Returns whether it decides on the record. */
    public boolean isDecision() {
        return this == APPROVE || this == RETURN;
    }

    /** Returns whether it speaks of an earlier step. */
    public boolean refersToStep() {
        return this == ANSWER || this == SEEN || this == WITHDRAW;
    }
}
