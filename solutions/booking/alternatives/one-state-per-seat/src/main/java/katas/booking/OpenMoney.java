package katas.booking;

/**
 * Says that a charge or a refund of a hold may be under way, stored under the hold's id. Inserted
 * in the batch that makes the seats CHARGING, or free again after a sale; never changed.
 *
 * @param holdId of which hold
 * @param attempt which charge
 */
record OpenMoney(String holdId, int attempt) {

  String chargeKey() {
    return holdId + "#" + attempt;
  }
}
