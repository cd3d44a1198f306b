package rubezh.ui.seizure.photo;

import javafx.scene.image.Image;

/** Display state of a photo. */
sealed interface PhotoState {
    /** The file is being read. */
    record Loading() implements PhotoState {}

    record Loaded(Image image) implements PhotoState {}

    /** The file is not in this register, say because a bundle came without files. */
    record Missing() implements PhotoState {}

    /** The file cannot be decoded. */
    record Unreadable() implements PhotoState {}
}
