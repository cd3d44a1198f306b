package rubezh.ui.kit.form;

import javafx.scene.Node;

/** A part of the further fields of a line that is more than one control. */
public interface DetailRegion extends FormRegion {
    /** Returns what is laid across the fields. */
    Node node();
}
