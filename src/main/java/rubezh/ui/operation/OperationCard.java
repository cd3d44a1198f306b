package rubezh.ui.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.OperationDay;
import rubezh.journal.IssuedReport;
import rubezh.operation.LaterChanges;
import rubezh.operation.OpenOperation;
import rubezh.domain.summary.OperationFacts;
import rubezh.operation.OperationMessage;
import rubezh.register.SeizureRow;

/**
 * Operation with all that its card shows.
 *
 * @param facts what was reached; null without dates
 * @param days days reported, by day, then station
 * @param messages warnings, answers and checks without result, oldest first
 * @param later what has changed since it was closed
 * @param latest newest seizures, whether they count or not
 * @param issued papers issued of it at this station, oldest first
 */
record OperationCard(
        OpenOperation open,
        @Nullable OperationFacts facts,
        List<OperationDay> days,
        List<OperationMessage> messages,
        LaterChanges later,
        List<SeizureRow> latest,
        List<IssuedReport> issued) {
    OperationCard {
        days = List.copyOf(days);
        messages = List.copyOf(messages);
        latest = List.copyOf(latest);
        issued = List.copyOf(issued);
    }
}
