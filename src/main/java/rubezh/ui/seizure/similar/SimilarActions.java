package rubezh.ui.seizure.similar;

import rubezh.domain.reference.CaseCode.CaseRelation;
import rubezh.register.SimilarCase;

/** Actions on a similar case. */
public interface SimilarActions {
    void open(SimilarCase other);

    /** Returns whether the record is edited, so that it can be related to a case. */
    boolean relates();

    /** Sets the relation of a case to the edited record. */
    void setRelation(SimilarCase other, CaseRelation relation);

    /** Moves the focus back to the form, or to the paper of a record that is read. */
    void focusForm();
}
