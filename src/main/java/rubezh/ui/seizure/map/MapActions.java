package rubezh.ui.seizure.map;

import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.Seizure;

/** What the map asks of the form it stands beside. */
public interface MapActions {
    /** Returns the record as it is at the moment. */
    Seizure record();

    /**
     * Sets the coordinates, and that they come from the map: one step to take back. The focus goes
     * to the field, which says the point in every notation.
     */
    void setCoordinates(Coordinates at);

    /** Gives the focus back to the form. */
    void focusForm();
}
