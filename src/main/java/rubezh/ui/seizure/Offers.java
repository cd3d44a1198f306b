package rubezh.ui.seizure;

import java.util.List;
import java.util.UUID;
import rubezh.shape.Pointer;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.Labels;
import rubezh.ui.kit.command.Command;

/** What the line below a row offers to enter; one key takes it, whatever it is. */
final class Offers {
    static final String COMMAND = "take-offer";

    private final EditorViewModel model;
    private final MissingWeight weight;
    private final NextNumber number;

    Offers(Kit kit, Labels labels, EditorViewModel model) {
        this.model = model;
        this.weight = new MissingWeight(kit.words(), labels, model);
        this.number = new NextNumber(kit.words(), model);
    }

    MissingWeight weight() {
        return weight;
    }

    NextNumber number() {
        return number;
    }

    Command command() {
        return Command.of(COMMAND, this::take);
    }

    /** Enters what is offered for the line with the focus. */
    private void take() {
        String at = model.focus();
        List<String> steps = at == null ? List.of() : Pointer.of(at).steps();
        int id = steps.indexOf("documents") + 1;
        if (steps.size() > 1 && steps.getFirst().equals("items") && Pointer.isId(steps.get(1))) {
            weight.take(UUID.fromString(steps.get(1)));
        } else if (id > 0 && steps.size() > id && Pointer.isId(steps.get(id))) {
            number.take(UUID.fromString(steps.get(id)));
        }
    }
}
