package rubezh.ui.seizure.photo;

import javafx.scene.image.Image;

/** What can be seen of a picture. */
sealed interface Sight {
    /** It is being read. */
    record Awaited() implements Sight {}

    record Seen(Image image) implements Sight {}

    /** Its bytes are not here, say because a bundle came without pictures. */
    record Absent() implements Sight {}

    /** Its bytes are here and cannot be shown. */
    record Unreadable() implements Sight {}
}
