package rubezh.ui.kit.form;

import module java.base;

/** Model of one list of lines in the edited record. */
public interface LineListModel {
    /** Returns the ids of the lines in order. */
    List<UUID> ids();

    /** Adds an empty line below another one, or at the end for an empty list; returns its id. */
    UUID add(List<UUID> below);

    /** Adds a copy of a line below it; returns its id. */
    UUID copy(UUID id);

    void remove(UUID id);

    /** Returns whether a line holds nothing but what was proposed when it was added. */
    boolean isUntouched(UUID id);

    /** Removes an untouched line as if it had never been added. */
    void drop(UUID id);

    /** Moves a line by one place up (-1) or down (1). */
    void move(UUID id, int by);
}
