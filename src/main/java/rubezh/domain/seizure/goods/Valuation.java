package rubezh.domain.seizure.goods;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rubezh.domain.quantity.Money;
import rubezh.domain.reference.GoodsCode.MarketLevel;
import rubezh.domain.reference.GoodsCode.ValueBasis;
import rubezh.domain.seizure.field.Open;

/**
 * Value of goods.
 *
 * @param value estimated value (G16)
 * @param basis basis of the value (G16)
 * @param price market price (G15)
 * @param level retail or wholesale (G15)
 * @param priced date of the price (G15)
 */
public record Valuation(
        @Open @Nullable Money value,
        @Open @Nullable ValueBasis basis,
        @Open @Nullable Money price,
        @Open @Nullable MarketLevel level,
        @Open @Nullable LocalDate priced) {}
