/**
 * Lines of seized goods: amount, weighing, appearance, value and the additional fields of a
 * category.
 */
@NullMarked
package rubezh.domain.seizure.goods;

import org.jspecify.annotations.NullMarked;
