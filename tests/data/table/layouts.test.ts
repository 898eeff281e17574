/**
 * Thirty further public layouts, each as its vendor or program documents it: one small table of invented bars for each,
 * read right with nothing asked.
 */
import { expect, test } from 'vitest'
import { read } from '../../../src/data/table/read.ts'
import { isoOf } from '../../../src/metrics/day.ts'

interface Bar {
  readonly iso: string
  readonly y: string
  readonly m: string
  readonly d: string
  readonly day: number
  readonly o: string
  readonly h: string
  readonly l: string
  readonly c: string
  readonly before: string
}

const close = (i: number): number => 40 + 3 * Math.sin(i * 1.7) + i / 10
const BARS: readonly Bar[] = Array.from({ length: 15 }, (_, i) => {
  const day = 19_724 + Math.floor(i / 5) * 7 + (i % 5) - 1
  const iso = isoOf(day)
  const [y = '', m = '', d = ''] = iso.split('-')
  const [c, o] = [close(i), close(i - 1) + 0.1]
  return {
    iso,
    y,
    m,
    d,
    day,
    o: o.toFixed(2),
    h: (Math.max(o, c) + 0.5).toFixed(2),
    l: (Math.min(o, c) - 0.5).toFixed(2),
    c: c.toFixed(2),
    before: close(i - 1).toFixed(2),
  }
})
const de = (price: string): string => price.replace('.', ',')
const MONTHS = ['Jan', 'Feb', 'Mar']
const rows = (head: string, row: (bar: Bar, i: number) => string): string =>
  [...(head === '' ? [] : [head]), ...BARS.map(row)].join('\n')

const LAYOUTS: Readonly<Record<string, string>> = {
  'NSE of India, historical equity data': rows(
    '"Date ","series ","OPEN ","HIGH ","LOW ","PREV. CLOSE ","ltp ","close ","vwap ","52W H ","52W L ","VOLUME ","VALUE ","No of trades "',
    b =>
      `"${b.d}-${MONTHS[Number(b.m) - 1]}-${b.y}","EQ","${b.o}","${b.h}","${b.l}","${b.before}","${b.c}","${b.c}","${b.o}","60.00","30.00","1,234","5,678","99"`,
  ),
  'BSE of India': rows(
    'Date,Open Price,High Price,Low Price,Close Price,WAP,No.of Shares,No. of Trades,Total Turnover (Rs.),Deliverable Quantity,% Deli. Qty to Traded Qty,Spread High-Low,Spread Close-Open',
    b => `${Number(b.d)}-January-${b.y},${b.o},${b.h},${b.l},${b.c},${b.o},999,88,40000,500,50.0,1.0,0.5`,
  ),
  'Moscow exchange ISS': `history\n\n${rows(
    'BOARDID;TRADEDATE;SHORTNAME;SECID;NUMTRADES;VALUE;OPEN;LOW;HIGH;LEGALCLOSEPRICE;WAPRICE;CLOSE;VOLUME;MARKETPRICE2',
    b => `TQBR;${b.iso};QZ;QZXX;99;40000;${b.o};${b.l};${b.h};${b.c};${b.o};${b.c};1000;${b.o}`,
  )}`,
  'Finam with angle brackets': rows(
    '<TICKER>;<PER>;<DATE>;<TIME>;<OPEN>;<HIGH>;<LOW>;<CLOSE>;<VOL>',
    b => `QZXX;D;${b.y}${b.m}${b.d};000000;${b.o};${b.h};${b.l};${b.c};900`,
  ),
  'GPW archive': rows(
    'Data;Nazwa;ISIN;Waluta;Kurs otwarcia;Kurs max;Kurs min;Kurs zamknięcia;Zmiana;Wolumen;Liczba Transakcji;Obrót;Liczba otwartych pozycji;Wartość otwartych pozycji;Cena nominalna',
    b => `${b.iso};QZ;PLQZX0000001;PLN;${de(b.o)};${de(b.h)};${de(b.l)};${de(b.c)};0,5;1000;99;40,5;0;0;0`,
  ),
  'Taiwan stock exchange, monthly of a stock': rows(
    '"日期","成交股數","成交金額","開盤價","最高價","最低價","收盤價","漲跌價差","成交筆數",',
    b =>
      `"${Number(b.y) - 1911}/${b.m}/${b.d}","1,000,000","40,000,000","${b.o}","${b.h}","${b.l}","${b.c}","+0.50","999",`,
  ),
  'KRX data marketplace': rows(
    '"일자","종가","대비","등락률","시가","고가","저가","거래량","거래대금","시가총액","상장주식수"',
    b =>
      `"${b.y}/${b.m}/${b.d}","${b.c}","5","0.12","${b.o}","${b.h}","${b.l}","9999","400000","50000000","1000000"`,
  ),
  kabutan: rows(
    '日付,始値,高値,安値,終値,前日比,前日比％,売買高(株)',
    b => `${b.y}/${b.m}/${b.d},${b.o},${b.h},${b.l},${b.c},+1,+0.1,"12,300"`,
  ),
  'Yahoo Japan': rows(
    '日付,始値,高値,安値,終値,出来高,調整後終値*',
    b => `${b.y}年${Number(b.m)}月${Number(b.d)}日,${b.o},${b.h},${b.l},${b.c},12300,${b.c}`,
  ),
  'J-Quants daily quotes': rows(
    'Date,Code,Open,High,Low,Close,UpperLimit,LowerLimit,Volume,TurnoverValue,AdjustmentFactor,AdjustmentOpen,AdjustmentHigh,AdjustmentLow,AdjustmentClose,AdjustmentVolume',
    b => `${b.iso},86970,${b.o},${b.h},${b.l},${b.c},0,0,999,40000,1.0,${b.o},${b.h},${b.l},${b.c},999`,
  ),
  'NetEase 163': rows(
    '日期,股票代码,名称,收盘价,最高价,最低价,开盘价,前收盘,涨跌额,涨跌幅,换手率,成交量,成交金额,总市值,流通市值',
    b =>
      `${b.iso},'600000,某某银行,${b.c},${b.h},${b.l},${b.o},${b.before},0.1,0.2,0.3,999,40000.0,1000000.0,900000.0`,
  ),
  'AkShare, Eastmoney': rows(
    '日期,股票代码,开盘,收盘,最高,最低,成交量,成交额,振幅,涨跌幅,涨跌额,换手率',
    b => `${b.iso},600000,${b.o},${b.c},${b.h},${b.l},999,40000.0,1.1,0.2,0.1,0.3`,
  ),
  'Tushare daily': rows(
    'ts_code,trade_date,open,high,low,close,pre_close,change,pct_chg,vol,amount',
    b => `600000.SH,${b.y}${b.m}${b.d},${b.o},${b.h},${b.l},${b.c},${b.before},0.1,0.2,999.5,40000.5`,
  ),
  'CSMAR daily stock': rows(
    'Stkcd,Trddt,Opnprc,Hiprc,Loprc,Clsprc,Dnshrtrd,Dnvaltrd,Dsmvosd,Dretwd,Adjprcwd,Markettype',
    b => `600000,${b.iso},${b.o},${b.h},${b.l},${b.c},999,40000.5,900000.5,0.01,${b.c},1`,
  ),
  'CRSP in its newer format': rows(
    'PERMNO,DlyCalDt,Ticker,DlyPrc,DlyRet,DlyVol,DlyOpen,DlyHigh,DlyLow,DlyClose,ShrOut',
    b => `10001,${b.iso},QZXX,${b.c},0.01,999,${b.o},${b.h},${b.l},${b.c},5000`,
  ),
  'Compustat index prices': rows(
    'gvkeyx,datadate,conm,prccd,prchd,prcld',
    b => `3,${b.y}${b.m}${b.d},QZ Composite,${b.c},${b.h},${b.l}`,
  ),
  'B3 daily file': rows(
    'RptDt;TckrSymb;ISIN;MinPric;MaxPric;TradAvrgPric;LastPric;FrstPric;OscnPctg',
    b => `${b.iso};QZXX4;BRQZXXACNPR0;${de(b.l)};${de(b.h)};${de(b.o)};${de(b.c)};${de(b.o)};0,5`,
  ),
  'Nasdaq Nordic, with a first line for Excel': `sep=;\n${rows(
    'Date;Bid;Ask;Opening price;High price;Low price;Closing price;Average price;Total volume;Turnover;Trades;',
    b =>
      `${b.iso};${de(b.c)};${de(b.c)};${de(b.o)};${de(b.h)};${de(b.l)};${de(b.c)};${de(b.o)};999;40000,5;88;`,
  )}`,
  Euronext: `"QZ HISTORICAL DATA"\n"From 2024-01-01 to 2024-01-31"\nQZ0000000001\n${rows(
    'Date;Open;High;Low;Last;Close;"Number of Shares";"Number of Trades";Turnover;vwap',
    b => `${b.d}/${b.m}/${b.y};${b.o};${b.h};${b.l};${b.c};${b.c};999;88;40000;${b.o}`,
  )}`,
  'Wiener Börse': rows(
    'Datum;Letzter Preis;Eröffnungspreis;Tageshoch;Tagestief;Veränderung %;Umsatz Stück',
    b => `${b.d}.${b.m}.${b.y};${de(b.c)};${de(b.o)};${de(b.h)};${de(b.l)};0,5;999`,
  ),
  Ariva: rows(
    'Datum;Erster;Hoch;Tief;Schlusskurs;Stuecke;Volumen',
    b => `${b.iso};${de(b.o)};${de(b.h)};${de(b.l)};${de(b.c)};999;40.000`,
  ),
  Boursorama: rows(
    'date\touv\thaut\tbas\tclot\tvol\tdevise',
    b => `${b.d}/${b.m}/${b.y} 00:00\t${b.o}\t${b.h}\t${b.l}\t${b.c}\t999\tEUR`,
  ),
  'STOXX index file': rows('Date;Symbol;Indexvalue', b => `${b.d}.${b.m}.${b.y};QZXX;${b.c}`),
  'Danish, Nordnet': rows(
    'Dato;Åbningskurs;Højeste;Laveste;Lukkekurs;Omsætning',
    b => `${b.d}-${b.m}-${b.y};${de(b.o)};${de(b.h)};${de(b.l)};${de(b.c)};999`,
  ),
  'MetaTrader 5 export': rows(
    '<DATE>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>',
    b => `${b.y}.${b.m}.${b.d}\t${b.o}\t${b.h}\t${b.l}\t${b.c}\t999\t0\t5`,
  ),
  'HistData, without names': rows('', b => `${b.y}${b.m}${b.d} 170000;${b.o};${b.h};${b.l};${b.c};0`),
  'Binance flat file in microseconds': rows(
    '',
    b =>
      `${b.day * 86_400}000000,${b.o},${b.h},${b.l},${b.c},999.5,${b.day * 86_400 + 86_399}999999,40000.5,88,500.1,20000.1,0`,
  ),
  'Databento bars': rows(
    'ts_event,rtype,publisher_id,instrument_id,open,high,low,close,volume,symbol',
    b => `${b.day * 86_400}000000000,35,2,1234,${b.o},${b.h},${b.l},${b.c},999,QZXX`,
  ),
  'Bloomberg field names': rows(
    'Date,PX_OPEN,PX_HIGH,PX_LOW,PX_LAST,PX_VOLUME',
    b => `${b.m}/${b.d}/${b.y},${b.o},${b.h},${b.l},${b.c},999`,
  ),
  'IEX and FMP camel case': rows(
    'date,open,high,low,close,adjClose,volume,unadjustedVolume,change,changePercent,vwap,label,changeOverTime',
    b => `${b.iso},${b.o},${b.h},${b.l},${b.c},${b.c},999,999,0.1,0.2,${b.o},"January ${b.d}, 24",0.002`,
  ),
  'quantmod with adjusted closes': rows(
    '"","QZXX.Open","QZXX.High","QZXX.Low","QZXX.Close","QZXX.Volume","QZXX.Adjusted"',
    b => `"${b.iso}",${b.o},${b.h},${b.l},${b.c},999,${b.c}`,
  ),
}

test('there are at least thirty layouts', () => {
  expect(Object.keys(LAYOUTS).length).toBeGreaterThanOrEqual(30)
})

test.each(Object.entries(LAYOUTS))('%s', (_, text) => {
  const [result] = read(new TextEncoder().encode(text), 'table.csv', { today: 20_787 })
  if (result?.kind !== 'series') throw new Error(JSON.stringify(result).slice(0, 500))
  expect(result.candidates.map(one => one.label)).toHaveLength(1)
  const { series } = result.candidates[0]!.side
  expect([...series.dates].map(isoOf)).toEqual(BARS.map(bar => bar.iso))
  expect([...series.close].map(value => value.toFixed(2))).toEqual(BARS.map(bar => bar.c))
})
