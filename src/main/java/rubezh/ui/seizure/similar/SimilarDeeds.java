package rubezh.ui.seizure.similar;

import rubezh.domain.reference.CaseTerm.CaseRelation;
import rubezh.register.Similar;

/** What can be done with a case that looks like the one being written. */
public interface SimilarDeeds {
    void open(Similar other);

    /** Says in the record how the two stand to each other. */
    void say(Similar other, CaseRelation relation);

    /** Goes back to where typing goes on. */
    void back();
}
