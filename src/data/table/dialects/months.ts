/**
 * Names of months and weekdays, and the words that may stand in a date, in the languages of the vendors' sites.
 */

/** The names of each month in lower case, January first, separated by blanks. */
export const MONTHS: readonly string[] = [
  'jan january januar jän jänner enero ene janvier janv gennaio gen janeiro styczeń styczen sty stycznia januari tammi ocak янв январь января led',
  'feb february februar febrero febr février fevrier févr fevr fév febbraio fevereiro fev luty lut lutego februari helmi şubat şub фев февраль февраля',
  'mar march märz maerz mär mrz marzo mars março marco marzec marca maart mrt maalis mart мар март марта',
  'apr april abril abr avril avr aprile kwiecień kwiecien kwi kwietnia huhti nisan апр апрель апреля',
  'may mai mayo maio mag maggio maj maja mei touko mayıs май мая',
  'jun june juni junio juin giugno giu junho czerwiec cze czerwca kesä haziran haz июн июнь июня',
  'jul july juli julio juillet juil luglio lug julho lipiec lip lipca heinä temmuz tem июл июль июля',
  'aug august agosto ago août aout agosto sierpień sierpien sie sierpnia augusti augustus elo ağustos ağu авг август августа',
  'sep sept september septiembre set septembre settembre setembro wrzesień wrzesien wrz września syys eylül eyl сен сентябрь сентября',
  'oct october okt oktober octubre octobre ottobre ott outubro out październik pazdziernik paź paz października loka ekim eki окт октябрь октября',
  'nov november noviembre novembre novembro listopad lis listopada marras kasım kas ноя ноябрь ноября',
  'dec december dez dezember diciembre dic décembre decembre déc dicembre dezembro grudzień grudzien gru grudnia joulu aralık ara дек декабрь декабря',
]

/** Names of weekdays, which are passed over. */
export const WEEKDAYS =
  'mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday ' +
  'mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag so sonntag lun lunes martes mié mie miércoles jue jueves vie viernes sáb sábado dom domingo'
