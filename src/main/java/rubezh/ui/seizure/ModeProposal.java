package rubezh.ui.seizure;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.ConveyanceType;
import rubezh.domain.reference.Code.TransportMode;
import rubezh.domain.reference.Reference;
import rubezh.shape.Pointer;
import rubezh.ui.kit.look.Words;

/**
 * Fills in the mode of transport from the type of a conveyance where the table allows one only: a
 * car goes by road, a container by anything. What an officer has entered stays; what was filled in
 * follows the type until it is changed by hand.
 */
final class ModeProposal {
    private static final String TYPE = "conveyances.type";

    private final Words words;
    private final Reference reference;
    private final SeizureForm form;
    private final Map<UUID, TransportMode> proposed = new HashMap<>();

    ModeProposal(Words words, Reference reference, SeizureForm form) {
        this.words = words;
        this.reference = reference;
        this.form = form;
        form.onChange(this::changed);
    }

    /** Returns that the mode of a line was filled in, empty where it was not. */
    String words(UUID id) {
        return isProposed(id) ? words.text("editor.echo.mode") : "";
    }

    private boolean isProposed(UUID id) {
        TransportMode mode = proposed.get(id);
        return mode != null && mode.equals(form.value(pointer(id)));
    }

    private void changed(String pointer) {
        if (!Pointer.of(pointer).fieldPath().equals(TYPE)) {
            return;
        }
        UUID id = UUID.fromString(Pointer.of(pointer).steps().get(1));
        boolean open =
                form.value(pointer(id)) == null
                        && form.unread(pointer(id)) == null
                        && form.absence(pointer(id)) == null;
        if (open || isProposed(id)) {
            propose(id, only(form.value(pointer)));
        }
    }

    private void propose(UUID id, @Nullable TransportMode mode) {
        if (mode == null) {
            proposed.remove(id);
        } else {
            proposed.put(id, mode);
        }
        if (!Objects.equals(mode, form.value(pointer(id)))) {
            form.follow(pointer(id), mode);
        }
    }

    /** Returns the one mode a type has, null where there are several or none. */
    private @Nullable TransportMode only(@Nullable Object type) {
        String modes =
                type instanceof ConveyanceType known
                        ? reference.find(known).map(entry -> entry.more("modes")).orElse("")
                        : "";
        return modes.isEmpty() || modes.contains(";") ? null : TransportMode.of(modes);
    }

    private static String pointer(UUID id) {
        return "/conveyances/" + id + "/mode";
    }
}
