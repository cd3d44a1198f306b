package rubezh.ui.operation;

import javafx.scene.Node;

/** Tab of the card of an operation. */
interface OperationTab {
    /** Returns the message key of its title, with the count as argument. */
    String titleKey();

    /** Returns the number beside the title; -1 for none. */
    default int count(OperationCard card) {
        return -1;
    }

    Node node();

    /** Returns whether it has a button of its own for what is added here. */
    default boolean hasLines() {
        return false;
    }

    /** Adds what this tab lists; returns false if it lists nothing that is added here. */
    default boolean add() {
        return false;
    }

    /** Sets the focus where one begins to type; returns false if nothing is typed here. */
    default boolean focus() {
        return false;
    }
}
