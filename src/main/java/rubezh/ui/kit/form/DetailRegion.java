package rubezh.ui.kit.form;

import javafx.scene.Node;

/** Region in the details of a line with more than one control. */
public interface DetailRegion extends FormRegion {
    /** Returns the node across the columns of the fields. */
    Node node();
}
