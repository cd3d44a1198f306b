package rubezh.ui.report;

import javafx.scene.Node;

/** Form with the parameters of a report. */
interface ParameterForm {
    Node node();

    void focus();
}
