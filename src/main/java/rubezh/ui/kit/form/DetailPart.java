package rubezh.ui.kit.form;

import javafx.scene.Node;

/** A part of the further fields of a line that is more than one control. */
public interface DetailPart extends Place {
    /** Returns what is laid across the fields. */
    Node node();
}
