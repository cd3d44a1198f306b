package rubezh.ui.seizure.map;

import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.Seizure;

/** Actions of the map on the form. */
public interface MapActions {
    /** Returns the current content of the form. */
    Seizure record();

    /**
     * Sets the coordinates and their source as one undo step, and focuses the field, which shows
     * the point in every notation.
     */
    void setCoordinates(Coordinates point);

    /** Moves the focus back to the form. */
    void focusForm();
}
