package rubezh.ui.seizure.photo;

import javafx.scene.image.Image;

/** What can be seen of a picture. */
sealed interface PhotoState {
    /** It is being read. */
    record Loading() implements PhotoState {}

    record Loaded(Image image) implements PhotoState {}

    /** Its bytes are not here, say because a bundle came without pictures. */
    record Missing() implements PhotoState {}

    /** Its bytes are here and cannot be shown. */
    record Unreadable() implements PhotoState {}
}
