package rubezh.ui.exchange;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import rubezh.ui.kit.navigation.Destination.ExchangeTab;

/**
 * What the exchange shows of the session.
 *
 * @param unsent number of unsent changes
 * @param conflicts number of records in conflict
 * @param tab the tab shown last, which outlasts the session
 */
public record ExchangeState(
        ObservableIntegerValue unsent,
        ObservableIntegerValue conflicts,
        ObjectProperty<ExchangeTab> tab) {}
