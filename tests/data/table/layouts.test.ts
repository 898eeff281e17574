/**
 * Further public layouts, each as its vendor or program documents it (README.md names the sources): one small table of
 * invented bars for each, read right with nothing asked.
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
    'BOARDID;TRADEDATE;SHORTNAME;SECID;NUMTRADES;VALUE;OPEN;LOW;HIGH;LEGALCLOSEPRICE;WAPRICE;CLOSE;VOLUME;MARKETPRICE2;MARKETPRICE3;ADMITTEDQUOTE;MP2VALTRD;MARKETPRICE3TRADESVALUE;ADMITTEDVALUE;WAVAL;TRADINGSESSION;CURRENCYID;TRENDCLSPR',
    b =>
      `TQBR;${b.iso};QZ;QZXX;99;40000;${b.o};${b.l};${b.h};${b.c};${b.o};${b.c};1000;${b.o};${b.o};${b.c};40000;40000;40000;;3;SUR;0.1`,
  )}\n\nhistory.cursor\n\nINDEX;TOTAL;PAGESIZE\n0;15;100\n`,
  'Moscow exchange ISS, candles': `candles\n\n${rows(
    'open;close;high;low;value;volume;begin;end',
    b => `${b.o};${b.c};${b.h};${b.l};40000;999;${b.iso} 00:00:00;${b.iso} 23:59:59`,
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
    b => `${b.y.slice(2)}/${b.m}/${b.d},${b.o},${b.h},${b.l},${b.c},+1,+0.1,"12,300"`,
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
    'PERMNO,PERMCO,Ticker,DlyCalDt,DlyPrc,DlyPrcFlg,DlyCap,DlyRet,DlyRetx,DlyVol,DlyClose,DlyLow,DlyHigh,DlyBid,DlyAsk,DlyOpen,DlyNumTrd',
    b => `10001,7,QZXX,${b.iso},${b.c},TR,9999.5,0.01,0.01,999,${b.c},${b.l},${b.h},${b.c},${b.c},${b.o},88`,
  ),
  'Compustat index prices': rows(
    'gvkeyx,datadate,conm,prccd,prchd,prcld',
    b => `3,${b.y}${b.m}${b.d},QZ Composite,${b.c},${b.h},${b.l}`,
  ),
  'B3 consolidated trades': `Status do Arquivo: Final\n${rows(
    'RptDt;TckrSymb;ISIN;SgmtNm;MinPric;MaxPric;TradAvrgPric;LastPric;OscnPctg;AdjstdQt;AdjstdQtTax;RefPric;TradQty;FinInstrmQty;NtlFinVol',
    b => `${b.iso};QZXX4;BRQZXXACNPR0;CASH;${de(b.l)};${de(b.h)};${de(b.o)};${de(b.c)};0,5;;;;99;999;40000,5`,
  )}`,
  'Nasdaq Nordic, with a first line for Excel': `sep=;\n${rows(
    'Date;Bid;Ask;Opening price;High price;Low price;Closing price;Average price;Total volume;Turnover;Trades;',
    b =>
      `${b.iso};${de(b.c)};${de(b.c)};${de(b.o)};${de(b.h)};${de(b.l)};${de(b.c)};${de(b.o)};999;40000,5;88;`,
  )}`,
  'Euronext, the last name missing': `\ufeff"Historical Data"\n"From 2024-01-01 to 2024-01-31"\nQZ0000000001\n${rows(
    'Date;Open;High;Low;Last;Close;"Number of Shares";"Number of Trades";Turnover',
    (b, i) =>
      `${b.d}/${b.m}/${b.y};${b.o};${b.h};${b.l};${b.c};${b.c};${i * 37 + 3};${100 + i};4000${i};${b.o}`,
  )}`,
  Euronext: `"Historical Data"\n"From 2024-01-01 to 2024-01-31"\nQZ0000000001\n${rows(
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
  'STOXX index file': rows('Date;Symbol;Indexvalue;', b => `${b.d}.${b.m}.${b.y};QZXX;${b.c};`),
  'Danish, Nordnet': rows(
    'Dato;Åbningskurs;Højeste;Laveste;Lukkekurs;Omsætning',
    b => `${b.d}-${b.m}-${b.y};${de(b.o)};${de(b.h)};${de(b.l)};${de(b.c)};999`,
  ),
  'MetaTrader 5 export with times': rows(
    '<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>',
    b => `${b.y}.${b.m}.${b.d}\t00:00:00\t${b.o}\t${b.h}\t${b.l}\t${b.c}\t1234\t0\t2`,
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
  'J-Quants, version 2': rows(
    'Date,Code,O,H,L,C,UL,LL,Vo,Va,AdjFactor,AdjO,AdjH,AdjL,AdjC,AdjVo',
    b => `${b.iso},86970,${b.o},${b.h},${b.l},${b.c},0,0,999,40000,1.0,${b.o},${b.h},${b.l},${b.c},999`,
  ),
  'Taiwan stock exchange, open API': rows(
    'Date,Code,Name,TradeVolume,TradeValue,OpeningPrice,HighestPrice,LowestPrice,ClosingPrice,Change,Transaction',
    b => `${Number(b.y) - 1911}${b.m}${b.d},0050,QZ,999,40000,${b.o},${b.h},${b.l},${b.c},0.1,88`,
  ),
  'KRX open API, shares': rows(
    'BAS_DD,ISU_CD,ISU_NM,MKT_NM,SECT_TP_NM,TDD_CLSPRC,CMPPREVDD_PRC,FLUC_RT,TDD_OPNPRC,TDD_HGPRC,TDD_LWPRC,ACC_TRDVOL,ACC_TRDVAL,MKTCAP,LIST_SHRS',
    b =>
      `${b.y}${b.m}${b.d},000001,QZ,KOSPI,-,${b.c},-0.1,-0.36,${b.o},${b.h},${b.l},"512,345","12,345,678",2100000,5969782`,
  ),
  'KRX open API, indices': rows(
    'BAS_DD,IDX_CLSS,IDX_NM,CLSPRC_IDX,CMPPREVDD_IDX,FLUC_RT,OPNPRC_IDX,HGPRC_IDX,LWPRC_IDX,ACC_TRDVOL,ACC_TRDVAL,MKTCAP',
    b => `${b.y}${b.m}${b.d},KOSPI,QZ,${b.c},-0.1,-0.36,${b.o},${b.h},${b.l},"512,345","12,345,678",2100000`,
  ),
  'data.go.kr, prices of shares': rows(
    'basDt,srtnCd,isinCd,itmsNm,mrktCtg,clpr,vs,fltRt,mkp,hipr,lopr,trqu,trPrc,lstgStCnt,mrktTotAmt',
    b =>
      `${b.y}${b.m}${b.d},000001,KR7000001000,QZ,KOSPI,${b.c},5,0.12,${b.o},${b.h},${b.l},999,40000,5969782,400000000`,
  ),
  'NSE of India, web API': rows(
    'CH_SYMBOL,CH_SERIES,CH_MARKET_TYPE,CH_TRADE_HIGH_PRICE,CH_TRADE_LOW_PRICE,CH_OPENING_PRICE,CH_CLOSING_PRICE,CH_LAST_TRADED_PRICE,CH_PREVIOUS_CLS_PRICE,CH_TOT_TRADED_QTY,CH_TOT_TRADED_VAL,CH_52WEEK_HIGH_PRICE,CH_52WEEK_LOW_PRICE,CH_TOTAL_TRADES,CH_ISIN,CH_TIMESTAMP,VWAP',
    b =>
      `QZXX,EQ,N,${b.h},${b.l},${b.o},${b.c},${b.o},${b.before},999,40000.5,60,30,88,INE000A01010,${b.iso},${b.o}`,
  ),
  'NSE of India, bhavcopy until 2024': rows(
    'SYMBOL,SERIES,OPEN,HIGH,LOW,CLOSE,LAST,PREVCLOSE,TOTTRDQTY,TOTTRDVAL,TIMESTAMP,TOTALTRADES,ISIN,',
    b =>
      `QZXX,EQ,${b.o},${b.h},${b.l},${b.c},${b.c},${b.before},999,40000.5,${b.d}-${MONTHS[Number(b.m) - 1]!.toUpperCase()}-${b.y},88,INE000A01010,`,
  ),
  'Wind, end of day': rows(
    'S_INFO_WINDCODE,TRADE_DT,S_DQ_PRECLOSE,S_DQ_OPEN,S_DQ_HIGH,S_DQ_LOW,S_DQ_CLOSE,S_DQ_CHANGE,S_DQ_PCTCHANGE,S_DQ_VOLUME,S_DQ_AMOUNT,S_DQ_ADJPRECLOSE,S_DQ_ADJOPEN,S_DQ_ADJHIGH,S_DQ_ADJLOW,S_DQ_ADJCLOSE,S_DQ_ADJFACTOR,S_DQ_AVGPRICE,S_DQ_TRADESTATUS',
    b =>
      `600000.SH,${b.y}${b.m}${b.d},${b.before},${b.o},${b.h},${b.l},${b.c},0.1,0.2,999.5,40000.5,${b.before},${b.o},${b.h},${b.l},${b.c},1.5,${b.o},T`,
  ),
  BaoStock: rows(
    'date,code,open,high,low,close,preclose,volume,amount,adjustflag,turn,tradestatus,pctChg,isST',
    b => `${b.iso},sh.600000,${b.o},${b.h},${b.l},${b.c},${b.before},999,40000.5,3,0.467882,1,-1.06,0`,
  ),
  'JYDB quotes': rows(
    'TradingDay,InnerCode,PrevClosePrice,OpenPrice,HighPrice,LowPrice,ClosePrice,TurnoverVolume,TurnoverValue,TurnoverDeals',
    b => `${b.iso},1120,${b.before},${b.o},${b.h},${b.l},${b.c},999,40000.5,88`,
  ),
  'Oslo Børs, dates below the ticker': rows(
    'QZXX;Siste;Kjøper;Selger;Høy;Lav;Totalt omsatt (NOK);Totalt antall aksjer omsatt;Antall off. handler;Antall handler totalt;VWAP',
    b =>
      `${b.d}.${b.m}.${b.y.slice(2)};${de(b.c)};${de(b.c)};${de(b.c)};${de(b.h)};${de(b.l)};40000;999;88;88;${de(b.o)}`,
  ),
  Netfonds: rows(
    'quote_date,paper,exch,open,high,low,close,volume,value',
    b => `${b.y}${b.m}${b.d},QZXX,Oslo Bors,${b.o},${b.h},${b.l},${b.c},999,40000`,
  ),
  'HistData for MetaTrader, without names': rows(
    '',
    b => `${b.y}.${b.m}.${b.d},17:00,${b.o},${b.h},${b.l},${b.c},0`,
  ),
  'TSLab text': rows(
    '<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>',
    b => `QZXX,D,${b.y}${b.m}${b.d},000000,${b.o},${b.h},${b.l},${b.c},16`,
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

test.each([
  ['Moscow exchange ISS', 'QZXX'],
  ['NSE of India, web API', 'QZXX'],
  ['B3 consolidated trades', 'QZXX4'],
])('%s is known by its symbol, not by its board, series or ISIN', (name, symbol) => {
  const [result] = read(new TextEncoder().encode(LAYOUTS[name]), 'table.csv', { today: 20_787 })
  expect(result?.kind === 'series' && result.candidates.map(one => one.label)).toEqual([symbol])
})
