package rubezh.register.view;

import org.jspecify.annotations.Nullable;

/**
 * View of the list that an officer shares.
 *
 * @param view the view under the name that its owner gave it
 * @param station code of the station it comes from
 * @param author the owner as author of revisions, {@code officer:asanov}
 * @param owner surname and initials of the owner; null if not known
 */
public record SharedView(SavedView view, String station, String author, @Nullable String owner) {
    /** Returns whether an officer of a station shares it. */
    boolean isOf(String ownerStation, String ownerAuthor) {
        return station.equals(ownerStation) && author.equals(ownerAuthor);
    }
}
