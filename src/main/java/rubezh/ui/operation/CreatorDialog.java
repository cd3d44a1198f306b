package rubezh.ui.operation;

import java.util.function.Consumer;
import rubezh.domain.operation.Operation;
import rubezh.domain.reference.Code.OperationCode;

/**
 * Dialog that creates operations, new ones and copies.
 *
 * @param dialog dialog in which an operation is entered
 * @param onCreated receives the code of an operation that was created
 */
record CreatorDialog(
        OperationDialog dialog, OperationCreator creator, Consumer<OperationCode> onCreated) {
    /** Asks for a new operation. */
    void create() {
        ask(OperationDialog.BLANK);
    }

    /** Asks for a copy for the next year, filled from an operation. */
    void copy(OperationCode code) {
        creator.copy(code, this::ask);
    }

    private void ask(Operation proposed) {
        dialog.create(
                proposed,
                (operation, onDone, onRefused) ->
                        creator.create(
                                operation,
                                created -> {
                                    onDone.run();
                                    onCreated.accept(created.code());
                                },
                                onRefused));
    }
}
