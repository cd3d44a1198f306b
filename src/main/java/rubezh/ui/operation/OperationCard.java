package rubezh.ui.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rubezh.domain.operation.OperationDay;
import rubezh.domain.summary.Coverage;
import rubezh.domain.summary.OperationFacts;
import rubezh.journal.IssuedReport;
import rubezh.operation.LaterChanges;
import rubezh.operation.OpenOperation;
import rubezh.operation.OperationMessage;
import rubezh.register.SeizureRow;

/**
 * Operation with all that its card shows.
 *
 * @param facts what was reached; null without dates
 * @param coverage what the figures may lack; null without dates and before the first day
 * @param days days reported, by day, then station
 * @param messages warnings, answers and checks without result, oldest first
 * @param later what has changed since it was closed
 * @param latest newest seizures, whether they count or not
 * @param issued papers issued of it at this station, oldest first
 */
record OperationCard(
        OpenOperation open,
        @Nullable OperationFacts facts,
        @Nullable Coverage coverage,
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
