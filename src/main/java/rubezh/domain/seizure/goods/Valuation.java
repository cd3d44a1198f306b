package rubezh.domain.seizure.goods;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Money;
import rubezh.domain.reference.GoodsCode.MarketLevel;
import rubezh.domain.reference.GoodsCode.ValueBasis;
import rubezh.domain.seizure.field.Open;

/**
 * What goods are worth.
 *
 * @param value estimated value (G16)
 * @param basis what the value rests on (G16)
 * @param price price in the market (G15)
 * @param level retail or wholesale (G15)
 * @param priced date of the price (G15)
 */
public record Valuation(
        @Open @Nullable Money value,
        @Open @Nullable ValueBasis basis,
        @Open @Nullable Money price,
        @Open @Nullable MarketLevel level,
        @Open @Nullable LocalDate priced) {}
