// Judges what wallets send: viem and @noble decide, nothing of ours.
// One JSON object a line comes in, one line goes out for each, in the same order:
//   {"kind": "signIn", "header": "base64"}   -> {"address", "domain", "uri", "nonce", "chainId", "statement", "issuedAt", "expirationTime"} or {"error": "…"}
//   {"kind": "solana", "header": "base64"}   -> {"address"} or {"error": "…"}
//   {"kind": "payment", "header": "base64", "typedData": {as eth_signTypedData_v4 has it}} -> {"from", "digest"} or {"error": "…"}
import { createInterface } from 'node:readline';
import { bytesToHex, getAddress, hashMessage, hashTypedData, hexToBytes, parseSignature, recoverMessageAddress, recoverPublicKey, recoverTypedDataAddress } from 'viem';
import { parseSiweMessage, validateSiweMessage } from 'viem/siwe';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { base58 } from '@scure/base';

const demand = (holds, otherwise) => {
  if (!holds) {
    throw new Error(otherwise);
  }
};

const open = header => {
  demand(/^[A-Za-z0-9+/]*={0,2}$/u.test(header), 'not the base64 that x402 servers take');
  return JSON.parse(Buffer.from(header, 'base64').toString('utf8'));
};

/** @noble, which viem stands on in another version, has to find the same key, and to take the signature as one with a low s. */
async function demandSignature(hash, signature, address) {
  const { r, s, v } = parseSignature(signature);
  demand(v === 27n || v === 28n, 'v is neither 27 nor 28');
  demand(signature.length === 132, 'not 65 bytes');
  const digest = hexToBytes(hash);
  const publicKey = hexToBytes(await recoverPublicKey({ hash, signature }));
  const compact = new Uint8Array([...hexToBytes(r), ...hexToBytes(s)]);
  demand(secp256k1.verify(compact, digest, publicKey, { prehash: false, lowS: true }), '@noble does not verify it, or s is high');
  demand(getAddress(bytesToHex(keccak_256(publicKey.slice(1)).slice(-20))) === address, '@noble gives another address');
}

async function signIn({ header }) {
  const claim = open(header);
  demand(getAddress(claim.address) === claim.address, 'the address has no right checksum');
  demand(claim.chainId === 8453 || claim.chainId === '8453' || claim.chainId === 'eip155:8453', 'the chain is not Base');
  demand(Number.isSafeInteger(claim.timestamp), 'the timestamp is no integer');
  const fields = parseSiweMessage(claim.message);
  demand(validateSiweMessage({ message: fields, address: claim.address, time: new Date(fields.issuedAt.getTime() + 1000) }), 'viem does not take the message');
  demand(fields.issuedAt.getTime() === claim.timestamp, 'the timestamp is not that of the message');
  demand(await recoverMessageAddress({ message: claim.message, signature: claim.signature }) === claim.address, 'viem recovers another address');
  await demandSignature(hashMessage(claim.message), claim.signature, claim.address);
  return { ...fields, address: claim.address };
}

function solana({ header }) {
  const claim = open(header);
  demand(claim.type === 'ed25519', 'the type is not ed25519');
  const bytes = new TextEncoder().encode(claim.message);
  demand(ed25519.verify(base58.decode(claim.signature), bytes, base58.decode(claim.address), { zip215: false }), '@noble does not verify it');
  return { address: claim.address };
}

async function payment({ header, typedData }) {
  const { x402Version, payload: { signature, authorization }, accepted } = open(header);
  demand(x402Version === 2, 'not version 2');
  for (const [name, value] of Object.entries(authorization)) {
    demand(typeof value === 'string', `${name} is no string`);
  }

  const data = {
    domain: { name: accepted.extra.name, version: accepted.extra.version, chainId: Number(accepted.network.split(':')[1]), verifyingContract: accepted.asset },
    types: {
      TransferWithAuthorization: [
        { name: 'from', type: 'address' },
        { name: 'to', type: 'address' },
        { name: 'value', type: 'uint256' },
        { name: 'validAfter', type: 'uint256' },
        { name: 'validBefore', type: 'uint256' },
        { name: 'nonce', type: 'bytes32' },
      ],
    },
    primaryType: 'TransferWithAuthorization',
    message: authorization,
  };
  const digest = hashTypedData(data);
  demand(typedData === undefined || hashTypedData(typedData) === digest, 'the typed data hashes to something else');
  demand(authorization.to === accepted.payTo, 'it pays to somebody else');
  demand(await recoverTypedDataAddress({ ...data, signature }) === getAddress(authorization.from), 'viem recovers another address');
  await demandSignature(digest, signature, getAddress(authorization.from));
  return { from: authorization.from, digest };
}

const kinds = { signIn, solana, payment };
for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  let answer;
  try {
    answer = await kinds[question.kind](question);
  } catch (error) {
    answer = { error: error.message };
  }

  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
